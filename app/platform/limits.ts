const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often something may be tried: `points` within `seconds`. A school has one address for two hundred families,
 * so limits per network are wide and those per mail address are narrow. Addresses are counted for each network
 * apart, so that nobody uses up another's tries, and once more for all strangers together. `Wide` is the /48 of
 * an IPv6 network: whoever holds one has 65 536 networks of the usual size.
 */
export const limits = {
  /** Of one address from one network; five networks have to work together to reach `signInAddressAll`. */
  signInAddress: { points: 5, seconds: 15 * MINUTE },
  signInAddressDay: { points: 20, seconds: DAY },
  signInAddressAll: { points: 100, seconds: DAY },
  /** Of a browser that has signed in with the address before; what strangers do takes nothing from it. */
  signInDevice: { points: 5, seconds: 15 * MINUTE },
  signInDeviceDay: { points: 20, seconds: DAY },
  signInNetwork: { points: 400, seconds: HOUR },
  signInNetworkWide: { points: 2_000, seconds: HOUR },
  /** Mails of the whole site to strangers: six times the rush of a camp that opens (1,000 families). */
  signInSite: { points: 6_000, seconds: HOUR },
  code: { points: 10, seconds: DAY },
  codeAll: { points: 1_000, seconds: DAY },
  codeDevice: { points: 10, seconds: DAY },
  passkeyNetwork: { points: 600, seconds: HOUR },
  passkeyNetworkWide: { points: 3_000, seconds: HOUR },
  recoveryCode: { points: 10, seconds: DAY },
  nameChange: { points: 20, seconds: HOUR },
  invitation: { points: 100, seconds: HOUR },
  dataExport: { points: 5, seconds: DAY },
  feeCode: { points: 30, seconds: HOUR },
  message: { points: 40, seconds: HOUR },
  upload: { points: 60, seconds: HOUR },
} satisfies Record<string, { points: number; seconds: number }>;

export type LimitName = keyof typeof limits;
