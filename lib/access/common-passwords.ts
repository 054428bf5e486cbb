/** Passwords of twelve characters and more that stand in every list of stolen ones; lower case, without digits at the end. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `passwordpassword passwordpass mypassword thisispassword thisismypassword changepassword newpassword changeme changemeplease
  administrator administration adminadmin adminadminadmin superadmin welcomewelcome welcomeback letmeinletmein letmeinplease
  letmein qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwertyqwerty qwertyasdfgh asdfghjkl asdfghjklzxcvbnm zxcvbnm qazwsxedc
  qazwsxedcrfv iloveyou iloveyouforever iloveyousomuch iloveyoubaby sunshine sunshinesunshine princessprincess footballfootball
  baseballbaseball trustnoone correcthorsebatterystaple answerdesk answerdeskanswerdesk medicalinformation informationcenter
  informationcentre summer winter spring autumn password passw0rd p@ssw0rd p@ssword qwerty welcome admin secret supersecret
  topsecret mysecret monkey dragon master shadow michael jennifer jordan superman batman football baseball princess`
    .split(/\s+/)
    .filter(Boolean),
);
