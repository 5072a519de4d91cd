import type { Columns } from "./columns";

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
};

/** Unpacks the model that the page carries: JSON, deflated (zlib format), in base64. */
export const unpack = async (base64: string): Promise<Columns> => {
  const packed = new Blob([bytesOf(base64)]).stream();
  const text = packed.pipeThrough(new DecompressionStream("deflate"));
  const columns = (await new Response(text).json()) as Columns;
  if (columns.v !== 1) throw new Error(`this page holds a model of version ${columns.v}, not 1`);
  return columns;
};
