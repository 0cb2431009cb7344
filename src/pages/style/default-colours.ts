// The colours of the theme's own style sheet, for what is measured against them. A test holds both equal.

/** By the names of the custom properties. */
export const defaultColours = {
  paper: { light: "#ffffff", dark: "#121211" },
  tint: { light: "#f6f4ef", dark: "#1f1e1c" },
  ink: { light: "#141414", dark: "#ebe8e1" },
  "ink-soft": { light: "#595650", dark: "#a9a59c" },
  rule: { light: "#dcd8d0", dark: "#3a3835" },
  link: { light: "#0a4f8c", dark: "#8fc1f5" },
  accent: { light: "#a3131d", dark: "#ff8d83" },
} as const;

export type ColourName = keyof typeof defaultColours;
