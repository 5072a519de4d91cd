import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** What may go into the page: licences that ask for no more than their notice. */
const permitted = new Set(["MIT", "ISC", "BSD-3-Clause", "Apache-2.0"]);

/** The folder of the package that a module belongs to. */
const folderOf = (module: string): string | undefined =>
  /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];

const licenceIn = (folder: string): string => {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  return name ? readFileSync(join(folder, name), "utf8").trim() : "";
};

const noticeOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as PackageFile;
  if (!license || !permitted.has(license))
    throw new Error(`${name} ${version}: licence ${license ?? "unknown"} may not go into the page`);
  return `${name} ${version} (${license})\n${licenceIn(folder)}`;
};

/** Names, versions and licences of all packages that the modules come from, for a comment in HTML. */
export const noticesOf = (modules: readonly string[]): string => {
  const folders = [...new Set(modules.map(folderOf))]
    .filter((folder): folder is string => folder !== undefined && existsSync(folder))
    .sort();
  return folders.map(noticeOf).join("\n\n").replace(/--+/g, "-").replace(/[<>]/g, "");
};
