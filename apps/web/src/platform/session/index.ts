export { endEverySession, endSession, readSession, signInAddress } from './session';
export { forgetPerson, rememberedPerson, rememberPerson } from './remembered-person';
