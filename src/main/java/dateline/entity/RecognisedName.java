package dateline.entity;

import dateline.article.EntityType;

/**
 * A name as a recogniser saw it in a text.
 *
 * @param start first character, in UTF-16 code units
 * @param end one past its last character
 * @param type person, organisation or place; countries come as places
 */
public record RecognisedName(int start, int end, EntityType type) {}
