package dateline.entity;

/** By what sort of word a country is named. */
enum Naming {
  NAME,
  DEMONYM,
  CAPITAL,
  SEAT,
  REGION,
  CITY,
  FORMER,
  /** By the name of who leads it. */
  LEADER
}
