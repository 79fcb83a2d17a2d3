// The query page: sends what is in the editor to this address and shows the answer.
"use strict";

const part = (id) => document.getElementById(id);
const query = part("query");
const variables = part("variables");
const run = part("run");
const status = part("status");
const result = part("result");
const examples = JSON.parse(part("examples").textContent);

function show(example) {
  query.value = example.query;
  variables.value = example.variables ? JSON.stringify(example.variables, null, 2) : "";
  complain("");
  for (const button of part("example-list").querySelectorAll("button")) {
    button.setAttribute("aria-current", String(button.textContent === example.title));
  }
}

function listExamples() {
  for (const example of examples) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = example.title;
    button.addEventListener("click", () => {
      show(example);
      send();
    });
    const item = document.createElement("li");
    item.append(button);
    part("example-list").append(item);
  }
}

function complain(problem) {
  part("variables-problem").textContent = problem;
  variables.setAttribute("aria-invalid", String(problem !== ""));
}

// The variables as an object; nothing, with a complaint beside the editor, if they are not one.
function readVariables() {
  const text = variables.value.trim();
  if (text === "") return {};
  try {
    const value = JSON.parse(text);
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value;
    complain("The variables must be a JSON object, such as {\"slug\": \"bosch\"}.");
  } catch (error) {
    complain(`The variables are not valid JSON: ${error.message}`);
  }
  return null;
}

let underWay = false;

async function send() {
  complain("");
  const values = readVariables();
  if (values === null) return variables.focus();
  if (underWay) return;
  underWay = true;
  run.setAttribute("aria-disabled", "true");
  status.textContent = "Asking …";
  const begun = performance.now();
  try {
    const answer = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
      },
      body: JSON.stringify({ query: query.value, variables: values }),
    });
    const text = await answer.text();
    tell(text, answer, Math.round(performance.now() - begun));
  } catch (error) {
    result.textContent = `The server cannot be reached: ${error.message}`;
    result.dataset.failed = "true";
    status.textContent = "No answer";
  } finally {
    underWay = false;
    run.removeAttribute("aria-disabled");
  }
}

function tell(text, answer, milliseconds) {
  let errors = 0;
  try {
    const body = JSON.parse(text);
    errors = (body.errors || []).length;
    result.textContent = JSON.stringify(body, null, 2);
  } catch {
    errors = 1;
    result.textContent = text;
  }
  result.dataset.failed = String(errors > 0);
  result.scrollTop = 0;
  // On a narrow screen the result stands below the editors.
  part("result-title").scrollIntoView({ block: "nearest" });
  const outcome = errors === 0 ? "Done" : errors === 1 ? "1 error" : `${errors} errors`;
  status.textContent = `${outcome} in ${milliseconds} ms (HTTP ${answer.status})`;
}

// Tab indents inside the editors; after Escape it moves on, so that nobody is caught in them.
let leaving = false;

function keys(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    send();
  } else if (event.key === "Escape") {
    leaving = true;
  } else if (event.key === "Tab" && !event.shiftKey && !leaving) {
    event.preventDefault();
    event.target.setRangeText("  ", event.target.selectionStart, event.target.selectionEnd, "end");
  } else if (event.key !== "Tab") {
    leaving = false;
  }
}

for (const editor of [query, variables]) {
  editor.addEventListener("keydown", keys);
  editor.addEventListener("blur", () => { leaving = false; });
}
part("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});

listExamples();
const asked = new URLSearchParams(location.search);
if (asked.has("query")) {
  query.value = asked.get("query");
  variables.value = asked.get("variables") || "";
} else {
  show(examples[0]);
}
