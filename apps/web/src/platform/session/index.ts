export { noticeAddress, signInAddress } from './addresses';
export { forgetPerson, rememberedPerson, rememberPerson } from './remembered-person';
export { endEverySession, endSession, readSession } from './session';
