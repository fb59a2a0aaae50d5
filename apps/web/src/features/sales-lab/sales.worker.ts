import { readSales, type ReadRequest } from './read-sales';

// A file is read beside the page, so that the page stays quick and reading can be stopped at any moment.
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void readSales(data, (reply) => postMessage(reply));
});
