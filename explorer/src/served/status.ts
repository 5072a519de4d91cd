import { counted } from "../ui/dom";
import { isEverything, type Choice } from "./choice";

/** How much of a choice is loaded: "2,000 of 412,345 events, those that most articles tell of; 410,345 more if …". */
export const statusOf = (
  choice: Choice,
  eventsInGraph: number,
  { total, events }: { readonly total: number; readonly events: number },
): string => {
  const whole = isEverything(choice) ? "" : `; the whole graph has ${eventsInGraph.toLocaleString("en")}`;
  if (events === total) return `All ${counted(total, "event")} of this choice${whole}`;
  return (
    `${events.toLocaleString("en")} of ${counted(total, "event")}, those that most articles tell of; ` +
    `${(total - events).toLocaleString("en")} more if you choose a period, an actor or a type${whole}`
  );
};
