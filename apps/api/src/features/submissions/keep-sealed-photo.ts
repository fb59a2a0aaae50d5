import { Injectable } from '@nestjs/common';
import { commonProblems } from '@contracts/kernel';
import type { Sealed } from '@contracts/seals';
import { UploadMetadata } from '@contracts/submissions';
import type { Caller } from '@api/platform/auth';
import { fit } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { OpenSeal } from '@api/platform/seals';
import { KeepUpload } from './keep-upload';

/** Keeps a photo or a voice note that a shared phone sealed together with the work it belongs to, whoever brings it. */
@Injectable()
export class KeepSealedPhoto {
  constructor(
    private readonly openSeal: OpenSeal,
    private readonly keepUpload: KeepUpload,
  ) {}

  /** Raises what opening a seal and what keeping a photo raise. What arrived before is no trouble. */
  async execute(sealed: Sealed, bringer: Caller | null): Promise<void> {
    const { actor, says, bytes } = await this.openSeal.execute('photo', sealed, bringer);
    const photo = fit(UploadMetadata, says);
    if (photo.fileId !== sealed.id) throw new Problem(commonProblems['not-valid']);
    const arrived = await this.keepUpload.begin(actor, photo, bytes.length);
    if (arrived < bytes.length) await this.keepUpload.keep(actor, photo.fileId, arrived, bytes.subarray(arrived));
  }
}
