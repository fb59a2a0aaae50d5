// A busy machine draws a page later than in a second; waiting longer costs nothing when it does not.
const { configure } = require('@testing-library/react');

configure({ asyncUtilTimeout: 15_000 });
