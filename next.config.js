/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "@prisma/adapter-pg"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
