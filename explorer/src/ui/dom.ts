/** What an element may be given: attributes, and handlers of events under `on` and their name. */
type Attributes = Record<
  string,
  string | number | boolean | null | undefined | ((event: never) => void)
>;
type Child = Node | string | null | undefined | false;

const fill = <E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function")
      element.addEventListener(name.replace(/^on/, ""), value as (event: Event) => void);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  // Texts become text nodes: no markup is ever made of what an article says.
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
};

/** An HTML element. */
export const el = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => fill(document.createElement(tag), attributes, children);

/** An SVG element. */
export const svg = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

/** "1 event", "2 events". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
