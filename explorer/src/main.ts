import { start } from "./app";
import { Model } from "./model/model";
import { unpack } from "./model/unpack";
import { el } from "./ui/dom";
import "./styles/page.css";
import "./styles/graph.css";
import "./styles/charts.css";
import "./styles/evidence.css";

const holder = document.getElementById("model");
const packed = holder?.textContent ?? "";
holder?.remove();

unpack(packed)
  .then((columns) => start(new Model(columns)))
  .catch((problem: unknown) => {
    const words = problem instanceof Error ? problem.message : String(problem);
    document.querySelector("main")?.append(el("p", { class: "hint" }, `This page cannot be shown: ${words}`));
  });
