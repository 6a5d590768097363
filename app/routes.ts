import { index, route, type RouteConfig } from "@remix-run/route-config";

/** Only `npm run demo` and the tests build these: a production build has none of them. */
const demo =
  process.env.GEMINA_DEMO === "on"
    ? [
        route("demo", "routes/demo/accounts.tsx"),
        route("demo/sign-in", "routes/demo/sign-in.tsx"),
        route("demo/components", "routes/demo/components.tsx"),
      ]
    : [];

/** Every URL of the site. Pages live under a language; machines do not. */
export default [
  index("routes/start.ts"),
  route("language", "routes/resources/language.ts"),
  route("files/:id/:variant", "routes/resources/file.ts"),
  route("robots.txt", "routes/resources/robots.ts"),
  route("sitemap.xml", "routes/resources/sitemap.ts"),
  route("sitemap/:part.xml", "routes/resources/sitemap-part.ts"),
  route(":lang", "routes/language.tsx", [
    index("routes/home.tsx"),
    route("events", "routes/events/list.tsx"),
    route("events.ics", "routes/events/calendar.ts"),
    route("events/:slug", "routes/events/show.tsx"),
    route("events/:slug/register", "routes/events/register.tsx"),
    route("events/:slug.ics", "routes/events/event-calendar.ts"),
    route("events/:slug.png", "routes/events/event-picture.ts"),
    route("communities", "routes/communities/list.tsx"),
    route("communities/:slug", "routes/communities/show.tsx"),
    route("twinnings/:slug", "routes/twinnings/show.tsx"),

    route("sign-in", "routes/account/sign-in.tsx"),
    route("sign-in/sent", "routes/account/sign-in-sent.tsx"),
    route("sign-in/link/:token", "routes/account/sign-in-link.tsx"),
    route("sign-out", "routes/account/sign-out.ts"),
    route("account", "routes/account/account.tsx"),
    route("account/passkeys", "routes/account/passkeys.ts"),
    route("account/step-up", "routes/account/step-up.tsx"),
    route("invitations/:token", "routes/account/invitation.tsx"),

    route("family", "routes/family/overview.tsx"),
    route("family/people", "routes/family/people.tsx"),
    route("family/people/new", "routes/family/person-new.tsx"),
    route("family/people/:person", "routes/family/person.tsx"),
    route("family/registrations/:id", "routes/family/registration.tsx"),
    route("family/registrations/:id/answers", "routes/family/registration-answers.tsx"),
    route("family/registrations/:id/answers/:question", "routes/family/answer-file.ts"),
    route("manage", "routes/manage/today.tsx"),
    route("manage/communities/new", "routes/manage/community-new.tsx"),
    route("manage/communities/:slug", "routes/manage/community.tsx"),
    route("manage/communities/:slug/pictures", "routes/manage/community-pictures.tsx"),
    route("manage/communities/:slug/twinnings", "routes/manage/community-twinnings.tsx"),
    route("manage/communities/:slug/twinnings/:twinning", "routes/manage/twinning.tsx"),
    route("manage/communities/:slug/translations", "routes/manage/community-translations.tsx"),
    route("manage/communities/:slug/questions", "routes/manage/community-questions.tsx"),
    route("manage/communities/:slug/people", "routes/manage/community-people.tsx"),
    route("manage/events/new", "routes/manage/event-new.tsx"),
    route("manage/events/:slug", "routes/manage/event.tsx"),
    route("manage/events/:slug/edit", "routes/manage/event-edit.tsx"),
    route("manage/events/:slug/copy", "routes/manage/event-copy.tsx"),
    route("manage/events/:slug/programme", "routes/manage/event-programme.tsx"),
    route("manage/events/:slug/contacts", "routes/manage/event-contacts.tsx"),
    route("manage/events/:slug/attachments", "routes/manage/event-attachments.tsx"),
    route("manage/events/:slug/cancel", "routes/manage/event-cancel.tsx"),
    route("manage/events/:slug/translations", "routes/manage/event-translations.tsx"),
    route("manage/events/:slug/fees", "routes/manage/event-fees.tsx"),
    route("manage/events/:slug/questions", "routes/manage/event-questions.tsx"),
    route("manage/events/:slug/questions/preview", "routes/manage/event-questions-preview.tsx"),
    route("manage/events/:slug/people", "routes/manage/event-people.tsx"),
    route("manage/events/:slug/places", "routes/manage/event-places.tsx"),
    route("manage/administration", "routes/manage/administration.tsx"),

    route("privacy", "routes/pages/privacy.tsx"),
    route("accessibility", "routes/pages/accessibility.tsx"),
    route("offline", "routes/pages/offline.tsx"),
    ...demo,
    route("*", "routes/pages/not-found.tsx"),
  ]),
] satisfies RouteConfig;
