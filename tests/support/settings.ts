/** The settings of every test; a test file that needs others sets them before it imports the app. */
const settings = {
  NODE_ENV: "test",
  GEMINA_DEMO: "on",
  APP_URL: "http://127.0.0.1:3000",
  DATA_DIR: ".cache/tests/data",
  SMTP_URL: "smtp://127.0.0.1:1025",
  MAIL_FROM: "Gemina <mail@gemina.test>",
  SESSION_SECRET: "b2f4c0d19e7a4835a6c1d0f2e8b79346ab51",
  FIELD_KEY: "test:WYMOvDpBhBEFZr8aKQ0IRz39y9SSzkmLFM0aXi+i5EE=",
  LOG_LEVEL: "silent",
};

for (const [name, value] of Object.entries(settings)) process.env[name] = value;
