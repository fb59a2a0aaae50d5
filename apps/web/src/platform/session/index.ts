export { endEverySession, endSession, noticeAddress, readSession, signInAddress } from './session';
export { forgetPerson, rememberedPerson, rememberPerson } from './remembered-person';
