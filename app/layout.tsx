import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { RouteProvider } from "@/components/ui/route-provider";
import { ToastCorner } from "@/components/ui/toast-corner";

export const metadata: Metadata = {
  title: { default: "Answer Desk", template: "%s · Answer Desk" },
  description: "Where questions about diseases get answers that rest on sources.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f8f8" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1515" },
  ],
};

/** The document round the desk and the account pages; public pages are documents of their own. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US">
      <body>
        <RouteProvider>
          {children}
          <ToastCorner />
        </RouteProvider>
      </body>
    </html>
  );
}
