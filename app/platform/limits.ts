const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often something may be tried: `points` within `seconds`. A school has one address for two hundred families,
 * so limits per network are wide and those per mail address are narrow.
 */
export const limits = {
  signInAddress: { points: 5, seconds: 15 * MINUTE },
  signInAddressDay: { points: 20, seconds: DAY },
  signInNetwork: { points: 400, seconds: HOUR },
  code: { points: 10, seconds: DAY },
  passkeyNetwork: { points: 600, seconds: HOUR },
  recoveryCode: { points: 10, seconds: DAY },
  nameChange: { points: 20, seconds: HOUR },
  invitation: { points: 100, seconds: HOUR },
} satisfies Record<string, { points: number; seconds: number }>;

export type LimitName = keyof typeof limits;
