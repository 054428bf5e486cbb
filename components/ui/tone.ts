/** What a colour means; never the only carrier of the meaning. */
export type Tone = "neutral" | "accent" | "info" | "success" | "warning" | "danger";

/** Ground and ink of a small coloured piece, AA in both modes. */
export const softTones: Record<Tone, string> = {
  neutral: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent-ink",
  info: "bg-info-soft text-info-ink",
  success: "bg-success-soft text-success-ink",
  warning: "bg-warning-soft text-warning-ink",
  danger: "bg-danger-soft text-danger-ink",
};
