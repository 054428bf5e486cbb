/** The sample centre's name, zone and standing words. */
export const sampleCentre = {
  name: "Lantern Rare Disease Answers",
  timeZone: "America/New_York",
  closingWords:
    "We hope this helps you with your next step. Please go through it with your doctor, who knows your health history, before you change anything about your care. If something is still unclear, write to us again.",
  signOff: "Warm regards,\nLantern Information Specialist",
  disclaimer:
    "This page gives general information about rare diseases and was written for many readers; it cannot take the place of advice, diagnosis or treatment from a health professional who has examined you. Medical knowledge changes, and a page can become out of date after the day it was last reviewed. Never delay seeking care or stop a treatment because of something you read here, and in an emergency call your local emergency number at once.",
  contact:
    "Write to questions@lantern.example.org, or call the Lantern desk on weekdays. Please leave out your name and your birth date: a question can be answered without them.",
} as const;
