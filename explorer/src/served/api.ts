import type { Columns } from "../model/columns";

/** What the server says (serve/resources/openapi.json), as far as the page reads it. */

interface Versioned {
  /** Names the state of the graph. */
  readonly graph: string;
}

export interface Summary extends Versioned {
  readonly events: number;
  readonly types: readonly {
    readonly type: string;
    readonly subtype: string | null;
    readonly label: string;
    readonly events: number;
  }[];
}

export interface FarActor {
  readonly id: string;
  readonly name: string;
  readonly caption: string | null;
  readonly events: number;
  /** The alias that was found; null where it is the name. */
  readonly found: string | null;
}

export interface Actors extends Versioned {
  readonly actors: readonly FarActor[];
}

export interface MonthCounts {
  readonly month: string;
  readonly "verbal-cooperation": number;
  readonly "material-cooperation": number;
  readonly "verbal-conflict": number;
  readonly "material-conflict": number;
  readonly none: number;
}

export interface Timeline extends Versioned {
  readonly total: number;
  readonly vague: number;
  readonly undated: number;
  readonly months: readonly MonthCounts[];
}

export interface Part extends Versioned {
  /** How many events pass the filter. */
  readonly total: number;
  /** How many of them the model has. */
  readonly events: number;
  readonly model: Columns;
}

export interface Events extends Versioned {
  readonly total: number;
}

const problemIn = async (response: Response): Promise<string> => {
  try {
    const { detail } = (await response.json()) as { readonly detail?: string };
    return detail ?? response.statusText;
  } catch {
    return response.statusText;
  }
};

/** What the server refused, in words for people. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    words: string,
  ) {
    super(words);
  }
}

/** Asks the server that the page came from. Throws with words for people. */
export const ask = async <Answer extends Versioned>(
  path: string,
  parameters: URLSearchParams = new URLSearchParams(),
): Promise<Answer> => {
  const query = parameters.toString();
  let response: Response;
  try {
    response = await fetch(`/api/v1/${path}${query ? `?${query}` : ""}`);
  } catch {
    throw new Error("The server does not answer. Is entente serve still running?");
  }
  if (!response.ok) throw new Refusal(response.status, await problemIn(response));
  return (await response.json()) as Answer;
};
