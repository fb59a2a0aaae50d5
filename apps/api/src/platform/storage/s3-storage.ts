import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  type ListObjectsCommandOutput,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { OnApplicationShutdown } from '@nestjs/common';
import { CannotStart } from '@api/platform/config';
import { fileNamed, pathOf, type FileName } from './file-name';
import { Storage, StorageAway, type KeptFile } from './storage';

export type Bucket = {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

const folder = 'files/';
const linkSeconds = 300;

/** How long a store may take before it counts as away. Two tries fit into the time for which the database lets a sweep's transaction idle. */
const patience = { connectionTimeout: 2_000, requestTimeout: 4_000, socketTimeout: 4_000, throwOnRequestTimeout: true };
const tries = 2;

/** Which setting to look at, by what the store calls its refusal. */
const settings: Readonly<Record<string, string>> = {
  NoSuchBucket: 'S3_BUCKET',
  InvalidAccessKeyId: 'S3_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'S3_SECRET_ACCESS_KEY',
  AccessDenied: 'S3_ACCESS_KEY_ID',
};

/**
 * Files as `files/<agency>/<sha256>` in a private bucket of any S3-compatible store.
 *
 * Nothing is ever made public: a browser reads by an address that is signed here for five minutes. The type it is told is the one that
 * we found in the bytes, once when they are kept and again in the address.
 */
export class S3Storage extends Storage implements OnApplicationShutdown {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly endpoint: string;

  constructor({ endpoint, region, bucket, accessKeyId, secretAccessKey }: Bucket) {
    super();
    this.bucket = bucket;
    this.endpoint = endpoint;
    this.client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      // One origin for every bucket: it is the one that pages may show pictures from.
      forcePathStyle: true,
      maxAttempts: tries,
      requestHandler: patience,
      // Stores other than Amazon's know few of its newer checksums; the signature covers the SHA-256 of what is kept in any case.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  /** Whether the bucket answers us. Throws CannotStart with what is wrong otherwise. */
  async probe(): Promise<void> {
    try {
      await this.page(null, 1);
    } catch (error) {
      const place = `the bucket ${this.bucket} of ${this.endpoint}`;
      if (error instanceof StorageAway) throw new CannotStart(`S3_ENDPOINT: ${place} does not answer.`);
      const { name } = error as Error;
      throw new CannotStart(
        `${settings[name] ?? 'S3_ENDPOINT'}: ${place} refuses us (${name}). Files would have no place to go.`,
      );
    }
  }

  async put(agencyId: string, sha256: string, bytes: Uint8Array, mime: string): Promise<void> {
    const object = { ...this.objectOf({ agencyId, sha256 }), Body: bytes, ContentType: mime };
    await unlessAway(this.client.send(new PutObjectCommand({ ...object, ContentLength: bytes.length })));
  }

  async read(agencyId: string, sha256: string): Promise<Buffer | null> {
    const object = this.objectOf({ agencyId, sha256 });
    try {
      const { Body } = await unlessAway(this.client.send(new GetObjectCommand(object)));
      return Body ? Buffer.from(await unlessAway(Body.transformToByteArray())) : null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async remove(agencyId: string, sha256: string): Promise<void> {
    await unlessAway(this.client.send(new DeleteObjectCommand(this.objectOf({ agencyId, sha256 }))));
  }

  linkTo(agencyId: string, sha256: string, mime: string): Promise<string> {
    const asShown = {
      ResponseContentType: mime,
      ResponseContentDisposition: 'inline',
      ResponseCacheControl: `private, max-age=${linkSeconds}`,
    };
    const reading = new GetObjectCommand({ ...this.objectOf({ agencyId, sha256 }), ...asShown });
    return getSignedUrl(this.client, reading, { expiresIn: linkSeconds });
  }

  async list(after: FileName | null, limit: number): Promise<KeptFile[]> {
    const found: KeptFile[] = [];
    let last = after && folder + pathOf(after);
    for (;;) {
      const { Contents = [], IsTruncated } = await this.page(last, limit - found.length);
      // What somebody else put there is no file of ours and counts for nothing.
      for (const { Key = '', LastModified } of Contents) {
        const name = fileNamed(Key.slice(folder.length));
        if (name && LastModified) found.push({ ...name, keptAt: LastModified });
      }
      last = Contents.at(-1)?.Key ?? null;
      if (!IsTruncated || !last || found.length === limit) return found;
    }
  }

  /** Here a file is whole or not there. */
  async removeHalfWritten(): Promise<number> {
    return 0;
  }

  onApplicationShutdown(): void {
    this.client.destroy();
  }

  /** By the older of the two ways to list: it goes on behind a name, and every store knows it. */
  private page(after: string | null, limit: number): Promise<ListObjectsCommandOutput> {
    const place = { Bucket: this.bucket, Prefix: folder, ...(after && { Marker: after }) };
    return unlessAway(this.client.send(new ListObjectsCommand({ ...place, MaxKeys: limit })));
  }

  private objectOf(name: FileName): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: folder + pathOf(name) };
  }
}

const brokenOff = /^(ECONN\w+|EPIPE|ETIMEDOUT)$/;

/** Tells a store that is away or overburdened from one that refuses us: that is a setting gone wrong, and nobody's to try again. */
async function unlessAway<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const { code = '', $metadata = {} } = error as Failure;
    const { httpStatusCode: status, attempts } = $metadata;
    const isUnanswered = status === undefined && (attempts !== undefined || brokenOff.test(code));
    if (isUnanswered || status === 429 || (status ?? 0) >= 500)
      throw new StorageAway('The object store does not answer.', { cause: error });
    throw error;
  }
}

type Failure = {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number };
};
