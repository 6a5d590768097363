/** Keys of the demo accounts: a contract with whoever drives the demo by program. */
export const demoKeys = [
  "family.pl",
  "family.de",
  "family.fr",
  "family.en",
  "family.uk",
  "organizer.pl",
  "coordinator.de",
  "coordinator.fr",
  "coordinator.uk",
  "coordinator.en",
  "treasurer.pl",
  "safeguarding.pl",
  "leader.de",
  "host.pl",
  "admin",
] as const;

export type DemoKey = (typeof demoKeys)[number];

/** The address of a demo account: what ties its key to its row. */
export function demoEmailOf(key: DemoKey): string {
  return `${key}@demo.gemina.example`;
}

export function isDemoKey(key: unknown): key is DemoKey {
  return demoKeys.some((one) => one === key);
}
