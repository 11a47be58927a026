// Compiles every schema in ajv's strict mode, then gives a verdict on each line of standard input.
//
//   node check.mjs AJV_FOLDER SCHEMA_FOLDER
//
// A line of input is {"schema": "act", "text": "<JSON text>"}; a line of output is true, false, or null for text that is no JSON.
// The first line of output is {"compiled": [names]}. A schema that does not compile ends the program with its message.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [ajvFolder, schemaFolder] = process.argv.slice(2);
const require = createRequire(join(ajvFolder, "package.json"));
const Ajv2020 = require("ajv/dist/2020.js").default;

// strict mode as a user would switch it on: unknown keywords, loose types and undeclared required names are errors
const options = { strict: true };
const validators = {};
for (const file of readdirSync(schemaFolder).filter((name) => name.endsWith(".schema.json"))) {
  const name = file.replace(".schema.json", "");
  validators[name] = new Ajv2020(options).compile(JSON.parse(readFileSync(join(schemaFolder, file), "utf8")));
}
process.stdout.write(JSON.stringify({ compiled: Object.keys(validators).sort() }) + "\n");

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { schema, text } = JSON.parse(line);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    process.stdout.write("null\n");
    continue;
  }
  process.stdout.write(`${validators[schema](value)}\n`);
}
