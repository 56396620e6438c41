export const routes = [
  { path: "referrals/new", lazy: async () => ({ Component: (await import("./TakeReferralPage")).TakeReferralPage }) },
  { path: "referrals/:id", lazy: async () => ({ Component: (await import("./ReferralPage")).ReferralPage }) },
];
