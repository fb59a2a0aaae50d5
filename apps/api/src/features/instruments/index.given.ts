export { givenPublished, shippedContent, shippedInstrument } from './published-instrument.given';
