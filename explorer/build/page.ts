import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin, Rollup } from "vite";
import { noticesOf } from "./notices";

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** Nothing may be loaded, sent, or made of markup; only this script and these styles count. A page that is served may ask its server. */
const policyFor = (script: string, style: string): string =>
  [
    "default-src 'none'",
    "connect-src %entente-connect%",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

/** Puts values where `{{name}}` stands, without reading them for further names. */
const filled = (template: string, values: Record<string, string>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");

const chunkOf = (bundle: Rollup.OutputBundle): Rollup.OutputChunk => {
  const chunk = Object.values(bundle).find((part): part is Rollup.OutputChunk => part.type === "chunk");
  if (!chunk) throw new Error("Vite made no script");
  return chunk;
};

const styleOf = (bundle: Rollup.OutputBundle): string => {
  const sheet = Object.values(bundle).find(
    (part): part is Rollup.OutputAsset => part.type === "asset" && part.fileName.endsWith(".css"),
  );
  if (!sheet) throw new Error("Vite made no style sheet");
  return String(sheet.source).trim();
};

/** A C++ source with the page's bytes. */
const sourceOf = (html: string): string => {
  const lines: string[] = [];
  const bytes = Buffer.from(html, "utf8");
  for (let at = 0; at < bytes.length; at += 64)
    lines.push([...bytes.subarray(at, at + 64)].join(","));
  return `#include "export/explorer_page.hpp"

namespace {
constexpr unsigned char bytes[] = {
${lines.join(",\n")}};
} // namespace

const std::string_view entente::explorer_page(reinterpret_cast<const char*>(bytes), sizeof bytes);
`;
};

/** Makes one page of everything that is built. */
export const page = (): Plugin => ({
  name: "explorer-page",
  enforce: "post",
  generateBundle(_, bundle): void {
    const chunk = chunkOf(bundle);
    const script = chunk.code.trim();
    const style = styleOf(bundle);
    // What would end the element early must not stand inside it.
    if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style))
      throw new Error("script or style holds markup that would end it");
    const template = readFileSync(resolve("page.html"), "utf8");
    const html = filled(template, {
      policy: policyFor(script, style),
      notices: noticesOf(Object.keys(chunk.modules)),
      script,
      style,
    });
    for (const name of Object.keys(bundle)) delete bundle[name];
    this.emitFile({ type: "asset", fileName: "explorer.html", source: html });
    this.emitFile({ type: "asset", fileName: "explorer_page.cpp", source: sourceOf(html) });
  },
});
