import { classNames } from "./class-names";

/** How loud a button is: one primary a screen, quiet ones in rows and bars, danger for what is hard to undo. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; className?: string };

const shape =
  "relative inline-flex shrink-0 cursor-pointer items-center justify-center rounded-md border font-medium whitespace-nowrap select-none transition-colors duration-100 [&_svg]:shrink-0";
const still = "disabled:cursor-default aria-disabled:cursor-not-allowed";

const sizes: Record<ButtonSize, string> = {
  small: "h-7 gap-1 px-2 text-sm [&_svg]:size-3.5 pointer-coarse:h-9",
  medium: "h-8 gap-1.5 px-3 text-base [&_svg]:size-4 pointer-coarse:h-10",
  large: "h-10 gap-2 px-4 text-base [&_svg]:size-4",
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border-control-line/60 bg-surface text-ink hover:bg-hover",
  quiet: "border-transparent bg-transparent text-muted hover:bg-hover hover:text-ink",
  danger: "border-transparent bg-danger text-on-danger hover:bg-danger-strong",
};

const off = "border-line bg-sunken text-faint";

/** The classes of a button, for whatever element carries it. */
export function buttonLook({ variant = "secondary", size = "medium", className }: ButtonLook): string {
  return classNames(shape, still, sizes[size], variants[variant], className);
}

/** The classes of a button that cannot be used now. */
export function buttonLookOff({ size = "medium", className }: ButtonLook): string {
  return classNames(shape, still, sizes[size], off, className);
}
