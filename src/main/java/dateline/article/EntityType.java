package dateline.article;

/** What sort of thing a mention names. */
public enum EntityType {
  COUNTRY,
  PERSON,
  ORGANISATION,
  PLACE
}
