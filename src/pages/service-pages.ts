// The pages that every site has: contact, subscribe, and what a host shows where there is no page.

import { contactPath, notFoundPath, subscribePath } from "./address.js";
import { pageHead } from "./head.js";
import { type Planned, templatePage } from "./planned.js";
import type { Planner, Reach } from "./planner.js";
import type { Link } from "./views.js";

/** Those whose address no standing page has. */
export function servicePages(planner: Planner): readonly Planned[] {
  const taken = new Set(planner.site.pages.map(({ permalink }) => permalink));
  const pages = [
    { path: contactPath, make: contactPage },
    { path: subscribePath, make: subscribePage },
    { path: notFoundPath, make: notFoundPage },
  ];
  return pages.filter(({ path }) => !taken.has(path)).map(({ make }) => make(planner));
}

function contactPage(planner: Planner): Planned {
  const { publisher } = planner.config;
  const reach = planner.contact;
  const email = reach.is === "email" ? reach.email : publisher.email;
  const link = linkOf(reach, planner.say("contact"));
  const profiles = profilesOf(planner);
  const { phone, address } = publisher;
  const name = planner.say("contact");
  return templatePage({
    path: contactPath,
    template: "contact",
    what: "the contact page",
    view: {
      kind: "contact",
      ...pageHead(
        {
          title: name,
          description: planner.say("contact-publisher", { name: publisher.name }),
          path: contactPath,
        },
        planner,
      ),
      headline: name,
      publisher: publisher.name,
      email,
      phone,
      address,
      link,
      profiles,
      empty:
        email === null && phone === null && address.length === 0 && link === null && profiles.length === 0,
    },
  });
}

function subscribePage(planner: Planner): Planned {
  const { publisher } = planner.config;
  const reach = planner.subscribe;
  const email = reach.is === "email" ? reach.email : null;
  const link = linkOf(reach, planner.say("subscribe"));
  const profiles = profilesOf(planner);
  const name = planner.say("subscribe");
  return templatePage({
    path: subscribePath,
    template: "subscribe",
    what: "the subscription page",
    view: {
      kind: "subscribe",
      ...pageHead(
        {
          title: name,
          description: planner.say("subscribe-how", { name: publisher.name }),
          path: subscribePath,
        },
        planner,
      ),
      headline: name,
      publisher: publisher.name,
      email,
      link,
      profiles,
      empty: email === null && link === null && profiles.length === 0,
    },
  });
}

function notFoundPage(planner: Planner): Planned {
  const name = planner.say("not-found");
  return templatePage({
    path: notFoundPath,
    template: "not-found",
    what: "the page for addresses that there are not",
    rank: "default",
    view: {
      kind: "not-found",
      ...pageHead(
        { title: name, description: planner.say("not-found-text"), path: notFoundPath, indexed: "no" },
        planner,
      ),
      headline: name,
    },
  });
}

/** Where a setting leads to a page; another host's is shown by its address: `forms.example.org/letters`. */
function linkOf(reach: Reach, name: string): Link | null {
  if (reach.is === "here") return { name, href: reach.href };
  if (reach.is !== "elsewhere") return null;
  return { name: reach.href.replace(/^[a-z]+:\/\//i, "").replace(/\/$/, ""), href: reach.href };
}

function profilesOf({ config }: Planner): readonly Link[] {
  return config.publisher.profiles.map(({ name, url }) => ({ name, href: url }));
}
