// The pages that every site has: contact, subscribe, and what a host shows where there is no page.

import { contactPath, notFoundPath, subscribePath } from "./address.js";
import { pageHead } from "./head.js";
import { type Planned, templatePage } from "./planned.js";
import type { Planner } from "./planner.js";
import { type Reach, reachHref, readReach, shownAddress } from "./reach.js";
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
  const { publisher, contact } = planner.config;
  const reach = readReach(contact, planner.config);
  const email = reach.is === "email" ? reach.email : publisher.email;
  const link = linkOf(reach, planner.say("contact"), planner);
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
  const { publisher, subscribe } = planner.config;
  const reach = readReach(subscribe, planner.config);
  const email = reach.is === "email" ? reach.email : null;
  const link = linkOf(reach, planner.say("subscribe-link"), planner);
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

/** Where a setting leads to a page; another host's is shown by its address. */
function linkOf(reach: Reach, name: string, planner: Planner): Link | null {
  if (reach.is === "here") return { name, href: reachHref(reach, "/", planner.config) };
  return reach.is === "elsewhere" ? { name: shownAddress(reach.url), href: reach.url } : null;
}

function profilesOf({ config }: Planner): readonly Link[] {
  return config.publisher.profiles.map(({ name, url }) => ({ name, href: url }));
}
