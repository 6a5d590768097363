/** Makes the English messages the type of all: an unknown key or namespace does not compile. */
import "i18next";
import type accessibility from "../../locales/en/accessibility.json";
import type accounts from "../../locales/en/accounts.json";
import type attachments from "../../locales/en/attachments.json";
import type announcements from "../../locales/en/announcements.json";
import type attendance from "../../locales/en/attendance.json";
import type common from "../../locales/en/common.json";
import type communities from "../../locales/en/communities.json";
import type components from "../../locales/en/components.json";
import type consents from "../../locales/en/consents.json";
import type errors from "../../locales/en/errors.json";
import type events from "../../locales/en/events.json";
import type feeds from "../../locales/en/feeds.json";
import type fees from "../../locales/en/fees.json";
import type groups from "../../locales/en/groups.json";
import type health from "../../locales/en/health.json";
import type hosting from "../../locales/en/hosting.json";
import type importing from "../../locales/en/import.json";
import type lists from "../../locales/en/lists.json";
import type mails from "../../locales/en/mails.json";
import type manage from "../../locales/en/manage.json";
import type messages from "../../locales/en/messages.json";
import type ownData from "../../locales/en/ownData.json";
import type payments from "../../locales/en/payments.json";
import type people from "../../locales/en/people.json";
import type places from "../../locales/en/places.json";
import type privacy from "../../locales/en/privacy.json";
import type programme from "../../locales/en/programme.json";
import type registrations from "../../locales/en/registrations.json";
import type roster from "../../locales/en/roster.json";
import type questions from "../../locales/en/questions.json";
import type vetting from "../../locales/en/vetting.json";
import type twinnings from "../../locales/en/twinnings.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    /** One line for each file of locales/en; `server` is read without i18next. */
    resources: {
      accessibility: typeof accessibility;
      accounts: typeof accounts;
      attachments: typeof attachments;
      announcements: typeof announcements;
      attendance: typeof attendance;
      common: typeof common;
      communities: typeof communities;
      components: typeof components;
      consents: typeof consents;
      errors: typeof errors;
      events: typeof events;
      feeds: typeof feeds;
      fees: typeof fees;
      groups: typeof groups;
      health: typeof health;
      hosting: typeof hosting;
      import: typeof importing;
      lists: typeof lists;
      mails: typeof mails;
      manage: typeof manage;
      messages: typeof messages;
      ownData: typeof ownData;
      payments: typeof payments;
      people: typeof people;
      places: typeof places;
      privacy: typeof privacy;
      programme: typeof programme;
      registrations: typeof registrations;
      roster: typeof roster;
      questions: typeof questions;
      twinnings: typeof twinnings;
      vetting: typeof vetting;
    };
  }
}
