/** Where mail is handed over, read from `smtp://user:password@host:port` or `smtps://…`: ports 587 and 465 unless another is named. */
export function smtpAddress(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const user = decodeURIComponent(username);
  return {
    ...{ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || (secure ? 465 : 587)), secure },
    ...(user ? { auth: { user, pass: decodeURIComponent(password) } } : {}),
  };
}
