import { undoOf } from './assign-mentor';
import { aParticipant } from '@web/testing';

describe('undoOf', () => {
  it('puts everybody back to the mentor they had', () =>
    expect(
      undoOf(
        [
          aParticipant({ enrolmentId: 'a', mentorId: 'budi' }),
          aParticipant({ enrolmentId: 'b', mentorId: 'ratna' }),
          aParticipant({ enrolmentId: 'c', mentorId: 'budi' }),
        ],
        'joko',
      ),
    ).toEqual([
      { mentorId: 'budi', enrolmentIds: ['a', 'c'] },
      { mentorId: 'ratna', enrolmentIds: ['b'] },
    ]));

  it('leaves those who had none, or the same, as they are', () =>
    expect(undoOf([aParticipant({ mentorId: null }), aParticipant({ mentorId: 'joko' })], 'joko')).toEqual([]));
});
