import type { Store, Theme } from "../state/state";
import { el } from "./dom";

const next: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };
const signs: Record<Theme, string> = { auto: "\u25d0", light: "\u2600\ufe0e", dark: "\u263e" };

/** Light, dark, or as the system has it. */
export const themeSwitch = (store: Store): HTMLElement => {
  const button = el("button", {
    type: "button",
    class: "theme",
    onclick: () => store.change({ theme: next[store.state.theme] }),
  });
  const show = (): void => {
    const { theme } = store.state;
    document.documentElement.dataset["theme"] = theme;
    button.textContent = signs[theme];
    button.setAttribute("aria-label", `Theme: ${theme}`);
    button.title = `Theme: ${theme}`;
  };
  show();
  store.subscribe(show);
  return button;
};
