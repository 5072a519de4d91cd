import { start } from "./app";
import { Model } from "./model/model";
import { unpack } from "./model/unpack";
import { serve } from "./served/served";
import { el } from "./ui/dom";
import "./styles/page.css";
import "./styles/graph.css";
import "./styles/charts.css";
import "./styles/evidence.css";
import "./styles/served.css";

const holder = document.getElementById("model");
const packed = holder?.textContent ?? "";
holder?.remove();

/** A page that carries no graph asks its server for one. */
const begin = async (): Promise<void> => {
  if (packed.trim() === "") await serve();
  else start(new Model(await unpack(packed)));
};

begin().catch((problem: unknown) => {
  const words = problem instanceof Error ? problem.message : String(problem);
  document.querySelector("main")?.append(el("p", { class: "hint" }, `This page cannot be shown: ${words}`));
});
