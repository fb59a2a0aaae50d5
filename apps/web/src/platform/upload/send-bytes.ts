import { language, send } from '@web/platform/http';

export type Sending = {
  readonly method?: 'POST' | 'PUT';
  /** The media type by which the server takes the file. */
  readonly type: string;
  /** How much of it has gone, from 0 to 1. */
  readonly onProgress: (part: number) => void;
};

/** Sends a file as the body of one request. Answers and refusals are those of `send`. */
export const sendBytes = <T>(url: string, file: Blob, sending: Sending): Promise<T> =>
  // Only this older kind of request says how far it has come.
  send<T>(url, { begun: begin(url, file, sending) });

function begin(url: string, file: Blob, { method = 'POST', type, onProgress }: Sending): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader('content-type', type);
    request.setRequestHeader('accept', 'application/json, application/problem+json');
    request.setRequestHeader('accept-language', language());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const { status, responseText } = request;
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      resolve(new Response(responseText === '' ? null : responseText, { status, headers }));
    };
    request.onerror = () => reject(new TypeError('The file did not arrive.'));
    request.send(file);
  });
}
