// Checks the element templates against the schema Camunda publishes, as the Modeler does when it loads them.
const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { validate } = require("@bpmn-io/element-templates-validator");

const folder = process.argv[2] || "processes/.camunda/element-templates";
let wrong = 0;
for (const file of readdirSync(folder).filter(name => name.endsWith(".json"))) {
  const { valid, errors } = validate(JSON.parse(readFileSync(join(folder, file), "utf8")));
  if (!valid) {
    wrong++;
    console.error(file + ": " + errors.map(error => error.message).join("; "));
  }
}
console.log(wrong === 0 ? "element templates: all valid" : wrong + " element templates are not valid");
process.exit(wrong === 0 ? 0 : 1);
