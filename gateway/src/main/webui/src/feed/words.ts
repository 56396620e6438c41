const REASONS: Record<string, string> = {
  "unknown-ward": "names a ward nobody has entered",
  "unknown-bed": "names a bed nobody has entered",
};

/** Why a message was set aside, as people say it. */
export const reasonWords = (reason: string) => REASONS[reason] ?? reason.replaceAll("-", " ");
