// The plain page: sends what is in the editor to the server and shows the answer.
"use strict";

const part = (id) => document.getElementById(id);
const query = part("query");
const variables = part("variables");
const run = part("run");
const status = part("status");
const result = part("result");

function show(example) {
  query.value = example.query;
  variables.value = example.variables;
  complain("");
  part("sentence").textContent = example.sentence;
  for (const button of part("gallery").querySelectorAll("button")) {
    button.setAttribute("aria-current", String(button.textContent === example.title));
  }
}

// The examples, group by group; the first of them, or nothing if they cannot be loaded.
async function listExamples() {
  try {
    const answer = await fetch("/ui/gallery.json");
    if (!answer.ok) throw new Error(`the server answered with status ${answer.status}`);
    const examples = await answer.json();
    for (const group of new Set(examples.map((example) => example.group))) {
      list(group, examples.filter((example) => example.group === group));
    }
    return examples[0];
  } catch (error) {
    part("gallery-problem").textContent = `The examples cannot be loaded: ${error.message}.`;
    return null;
  }
}

function list(group, examples) {
  const title = document.createElement("h3");
  title.textContent = group;
  const members = document.createElement("ul");
  for (const example of examples) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = example.title;
    button.title = example.sentence;
    button.addEventListener("click", () => {
      show(example);
      send();
    });
    const item = document.createElement("li");
    item.append(button);
    members.append(item);
  }
  part("gallery").append(title, members);
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

// A link carries a query in the fragment, as the playground writes it, or in the query string.
function openLink() {
  for (const text of [location.hash.slice(1), location.search.slice(1)]) {
    const asked = new URLSearchParams(text);
    if (asked.get("query")) {
      query.value = asked.get("query");
      variables.value = asked.get("variables") || "";
      return true;
    }
  }
  return false;
}

window.addEventListener("hashchange", openLink);
const isLinked = openLink();
listExamples().then((first) => {
  if (first && !isLinked && query.value === "") show(first);
});
