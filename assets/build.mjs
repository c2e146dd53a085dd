// Compiles the stylesheet and copies the scripts into assets/built under names that carry a digest of their
// content, with a gzipped copy and a manifest beside them. It decides nothing about how they look or are served.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as sass from "sass";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "assets/src");
const built = join(root, "assets/built");
const frontend = join(root, "node_modules/govuk-frontend");

const version = JSON.parse(readFileSync(join(frontend, "package.json"), "utf8")).version;
const notice = readFileSync(join(source, "govuk-frontend-licence.txt"), "utf8").trim();
const licence = `/*! GOV.UK Frontend ${version}\n${notice}\n*/\n`;
const read = (name) => readFileSync(join(source, name), "utf8");

const files = new Map();
const put = (name, text) => {
  const bytes = Buffer.from(text);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const [, stem, extension] = name.match(/^(.*)(\.[a-z]+)$/);
  files.set(name, { file: `${stem}-${digest}${extension}`, bytes });
  return files.get(name).file;
};

const stylesheet = sass.compile(join(source, "lantern.scss"), {
  style: "compressed",
  loadPaths: [join(root, "node_modules")],
  quietDeps: true,
});
// Sass leaves what it does not know as it is, and a browser drops the line without a word.
const unknown = stylesheet.css.match(/\bgovuk-[a-z-]+\([^)]*\)/);
if (unknown) throw new Error(`assets/src: ${unknown[0]} is not known to Sass here`);
put("lantern.css", licence + stylesheet.css.replace(/^\uFEFF/, ""));

const components = readFileSync(join(frontend, "dist/govuk/govuk-frontend.min.js"), "utf8");
const componentsFile = put("govuk-frontend.js", licence + components.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n"));
put("lantern.js", read("lantern.js").replace("./govuk-frontend.js", `./${componentsFile}`));
put("start.js", read("start.js"));
put("lantern.svg", read("lantern.svg"));

// Everything is written before the old names go, and unchanged files are left alone, so that a build reading the
// folder at the same time never finds it half empty and nothing is recompiled for nothing.
mkdirSync(built, { recursive: true });
const wanted = new Map([...files.values()].flatMap(({ file, bytes }) => [
  [file, bytes],
  [`${file}.gz`, gzipSync(bytes, { level: 9 })],
]));
const names = [...files].map(([name, { file }]) => `${name} ${file}\n`).join("");
wanted.set("manifest.txt", Buffer.from(names));
const present = new Set(readdirSync(built));
for (const [file, bytes] of wanted) {
  if (!present.has(file) || !readFileSync(join(built, file)).equals(bytes)) writeFileSync(join(built, file), bytes);
}
for (const file of present) if (!wanted.has(file)) rmSync(join(built, file));

for (const [name, { file, bytes }] of files) {
  const small = wanted.get(`${file}.gz`).length;
  console.log(`${name.padEnd(18)} ${String(bytes.length).padStart(7)} bytes  ${String(small).padStart(6)} gzipped  ${file}`);
}
