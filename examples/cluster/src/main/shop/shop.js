// Shows how the servers are and kills or starts them; the cart works without it.
"use strict";

const CONTROL = "/demo-control/";
const EVERY_MILLIS = 1500;

const session = document.body.dataset.session;
const changing = new Map(); // server name -> what is being done to it
let token = "";

async function refresh() {
  const response = await fetch(CONTROL + "state?session=" + encodeURIComponent(session));
  const state = await response.json();
  token = state.token;
  show("tomcats", "Tomcat", state.tomcats);
  show("memcacheds", "memcached", state.memcacheds);
  return state;
}

function show(row, kind, servers) {
  const cards = servers.map((server) => card(kind, server));
  document.getElementById(row).replaceChildren(...cards);
}

function card(kind, server) {
  const busy = changing.get(server.name);
  const action = server.running && busy !== "start" ? "kill" : "start";
  const card = element("div", "server " + (busy ? "changing" : server.running ? "alive" : "dead"));
  const button = element("button", action, busy ? "…" : action === "kill" ? "Kill" : "Start");
  button.id = action + "-" + server.name;
  button.disabled = Boolean(busy);
  button.setAttribute("aria-label", action + " " + kind + " " + server.name);
  button.addEventListener("click", () => change(server.name, action));
  card.append(
    element("span", "dot"),
    element("span", "name", kind + " " + server.name),
    element("span", "detail", detail(server, busy)),
    button,
  );
  return card;
}

function detail(server, busy) {
  if (busy) {
    return busy === "kill" ? "being killed" : "starting";
  }
  if (!server.running) {
    return "killed";
  }
  const place = "port " + server.port;
  if (!server.holds) {
    return place;
  }
  return place + (server.first ? " · holds your session first" : " · holds a copy of your session");
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

async function change(name, action) {
  changing.set(name, action);
  message("");
  await refresh();
  const response = await fetch(CONTROL + name + "/" + action, {
    method: "POST",
    headers: { "X-Demo-Token": token },
  });
  changing.delete(name);
  const state = await refresh();
  if (!response.ok) {
    message(await response.text());
  } else if (!state.tomcats.some((tomcat) => tomcat.running)) {
    message("No Tomcat is left. Start one, then reload.");
  } else if (action === "kill") {
    location.reload(); // who serves now, and is the cart still there?
  }
}

function message(text) {
  document.getElementById("message").textContent = text;
}

function markNode() {
  const id = document.getElementById("session");
  const [whole, before, node] = id.textContent.match(/^(.*-)([^-.]+)$/) ?? [];
  if (whole) {
    id.replaceChildren(before, element("span", "node", node));
    id.title = "born in memcached " + node;
  }
}

async function keepRefreshing() {
  try {
    await refresh();
  } catch (gone) {
    message("The demo does not answer any more.");
  }
  setTimeout(keepRefreshing, EVERY_MILLIS);
}

markNode();
keepRefreshing();
