package dateline.query;

import dateline.query.QueryNode.And;
import dateline.query.QueryNode.AtLeast;
import dateline.query.QueryNode.Country;
import dateline.query.QueryNode.Everything;
import dateline.query.QueryNode.Exact;
import dateline.query.QueryNode.Fuzzy;
import dateline.query.QueryNode.Keyword;
import dateline.query.QueryNode.Near;
import dateline.query.QueryNode.Not;
import dateline.query.QueryNode.Or;
import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Published;
import dateline.query.QueryNode.Wildcard;
import dateline.query.QueryNode.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins clauses by the operators that look at places in the text. What has no place there is joined
 * in the next best way, and that is told; the result is in the form that {@link Near} and {@link
 * AtLeast} ask for.
 */
final class PlaceRules {
  private final RegionNames regions;
  private final Repairs repairs;

  PlaceRules(RegionNames regions, Repairs repairs) {
    this.regions = regions;
    this.repairs = repairs;
  }

  /** Returns both clauses near each other, with what cannot be near anything beside them. */
  QueryNode near(QueryNode left, QueryNode right, Proximity proximity) {
    var beside = new ArrayList<QueryNode>();
    Optional<QueryNode> before = operand(left, proximity, beside);
    Optional<QueryNode> after = operand(right, proximity, beside);
    List<QueryNode> all = new ArrayList<>();
    if (before.isPresent() && after.isPresent()) {
      all.add(joined(before.get(), after.get(), proximity));
    } else {
      before.or(() -> after).ifPresent(all::add);
    }
    all.addAll(beside);
    return NormalForm.and(all).orElseThrow();
  }

  /** Returns what is looked for in several places. */
  QueryNode atLeast(int times, QueryNode node, String typed) {
    if (times < 2) {
      return node;
    }
    return switch (node) {
      case And and ->
          NormalForm.and(
                  and.children().stream().map(child -> atLeast(times, child, typed)).toList())
              .orElseThrow();
      case AtLeast many -> atLeast(Math.max(times, many.times()), many.child(), typed);
      default -> {
        var beside = new ArrayList<QueryNode>();
        Optional<QueryNode> placed = operand(node, typed, beside);
        if (placed.isEmpty()) {
          yield NormalForm.and(beside).orElseThrow();
        }
        if (placed.get() instanceof Or or && TextFields.of(or).isEmpty()) {
          repairs.tell(typed + " counts in one field: read for each alternative");
          yield NormalForm.or(
                  or.children().stream().map(child -> atLeast(times, child, typed)).toList())
              .orElseThrow();
        }
        yield new AtLeast(times, inOneField(placed.get(), typed));
      }
    };
  }

  private QueryNode joined(QueryNode left, QueryNode right, Proximity proximity) {
    var near = new Near(left, right, proximity);
    if (TextFields.of(near).isEmpty()) {
      repairs.tell(proximity + " looks in one field: read as AND");
      return NormalForm.and(List.of(left, right)).orElseThrow();
    }
    return inOneField(near, proximity);
  }

  private QueryNode inOneField(QueryNode node, Object operator) {
    TextField field = TextFields.of(node).orElse(TextField.ANY);
    QueryNode placed = TextFields.in(field, node);
    if (!placed.equals(node)) {
      repairs.tell("%s looks in one field: %s: on both sides".formatted(operator, field.prefix()));
    }
    return placed;
  }

  /**
   * Returns what of a clause has a place in the text.
   *
   * @param beside takes what is asked of the whole article
   */
  private Optional<QueryNode> operand(QueryNode node, Object operator, List<QueryNode> beside) {
    return switch (node) {
      case Word word -> Optional.of(word);
      case Phrase phrase -> Optional.of(phrase);
      case Wildcard wildcard -> Optional.of(wildcard);
      case Exact exact -> Optional.of(exact);
      case Fuzzy fuzzy -> Optional.of(fuzzy);
      case Near near -> Optional.of(near);
      case And and -> together(and, operator, beside);
      case Or or -> alternatives(or, operator, beside);
      case Country country -> country(country, operator, beside);
      case AtLeast many -> {
        beside(many, "ATLEAST/" + many.times(), operator, beside);
        yield Optional.of(many.child());
      }
      case Not not -> beside(not, "NOT", operator, beside);
      case Keyword keyword -> keyword(keyword, operator, beside);
      case Published period -> beside(period, Field.Names.PUBLISHED + ':', operator, beside);
      case Everything everything -> beside(everything, "*", operator, beside);
    };
  }

  private Optional<QueryNode> together(And and, Object operator, List<QueryNode> beside) {
    Optional<QueryNode> all = Optional.empty();
    Proximity proximity =
        operator instanceof Proximity.Words words
            ? new Proximity.Words(words.most(), false)
            : operator instanceof Proximity.Same same ? same : Proximity.Same.PARAGRAPH;
    for (QueryNode child : and.children()) {
      Optional<QueryNode> next = operand(child, operator, beside);
      if (all.isPresent() && next.isPresent()) {
        repairs.tell("AND beside %s is read as %s".formatted(operator, proximity));
        all = Optional.of(joined(all.get(), next.get(), proximity));
      } else {
        all = all.or(() -> next);
      }
    }
    // Words of different fields cannot be near each other and are joined by AND.
    if (all.isPresent() && all.get() instanceof And apart) {
      beside.addAll(apart.children());
      return Optional.empty();
    }
    return all;
  }

  private Optional<QueryNode> alternatives(Or or, Object operator, List<QueryNode> beside) {
    var kept = new ArrayList<QueryNode>();
    var others = new ArrayList<QueryNode>();
    for (QueryNode child : or.children()) {
      operand(child, operator, others).ifPresent(kept::add);
    }
    if (others.isEmpty()) {
      return NormalForm.or(kept);
    }
    beside.add(or);
    return Optional.empty();
  }

  /** A region is named by the countries in it. */
  private Optional<QueryNode> keyword(Keyword keyword, Object operator, List<QueryNode> beside) {
    String name = keyword.field().prefix() + ':';
    List<QueryNode> countries =
        keyword.field() == KeywordField.REGION
            ? regions.countries(keyword.value()).stream()
                .<QueryNode>map(code -> new Country(CountryRole.ANY, code))
                .toList()
            : List.of();
    if (countries.isEmpty()) {
      return beside(keyword, name, operator, beside);
    }
    repairs.tell(
        "%s has no place in the text: beside %s it is any country in it".formatted(name, operator));
    return NormalForm.or(countries);
  }

  private Optional<QueryNode> country(Country country, Object operator, List<QueryNode> beside) {
    return switch (country.role()) {
      case ANY -> Optional.of(country);
      case ABOUT, MENTIONED -> {
        repairs.tell(
            "%s: has no place in the text: beside %s it is country:"
                .formatted(country.role().prefix(), operator));
        yield Optional.of(new Country(CountryRole.ANY, country.code()));
      }
      case OUTLET -> beside(country, country.role().prefix() + ':', operator, beside);
    };
  }

  private Optional<QueryNode> beside(
      QueryNode node, String name, Object operator, List<QueryNode> beside) {
    repairs.tell("%s has no place in the text: AND is used, not %s".formatted(name, operator));
    beside.add(node);
    return Optional.empty();
  }
}
