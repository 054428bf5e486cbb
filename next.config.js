/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // "npm run check" reads every type; a start need not do it again
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "@prisma/adapter-pg"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
