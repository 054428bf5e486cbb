/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // "npm run check" reads every type; a start need not do it again
  images: { unoptimized: true },
  logging: { incomingRequests: { ignore: [/^\/(shared|invitation)\//] } }, // what is in these addresses opens a door
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "@prisma/adapter-pg", "pg-boss", "undici"],
  headers: async () => [
    {
      // The public stylesheet is asked for by its content's hash: what has this address never changes.
      source: "/site.css",
      has: [{ type: "query", key: "v" }],
      headers: [
        { key: "cache-control", value: "public, max-age=31536000, immutable" },
        { key: "x-content-type-options", value: "nosniff" },
      ],
    },
  ],
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
    preloadEntriesOnStart: false, // each page is loaded when it is first asked for: a start need not wait for all of them
  },
};

export default config;
