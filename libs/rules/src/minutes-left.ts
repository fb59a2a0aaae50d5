/** Whole minutes still to read, taking the parts as equally long and rounding up: nobody is promised less than it takes. */
export function minutesLeft(lesson: { readonly minutes: number; readonly parts: number }, partsRead: number): number {
  if (lesson.parts <= 0) return lesson.minutes;
  return Math.ceil((lesson.minutes * Math.max(0, lesson.parts - partsRead)) / lesson.parts);
}
