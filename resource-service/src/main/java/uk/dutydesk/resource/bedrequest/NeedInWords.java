package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import uk.dutydesk.resource.ward.WardWords;

/** What a ward is told of a need: the words that its yes or no is an answer to. */
@ApplicationScoped
class NeedInWords {

    private final WardWords wardWords;

    NeedInWords(WardWords wardWords) {
        this.wardWords = wardWords;
    }

    String of(Need need) {
        return need.words(
                need.type().isEmpty()
                        ? "any kind of ward"
                        : wardWords
                                .type(need.type())
                                .map(type -> "ward: " + type.words())
                                .orElse("ward of kind " + need.type()));
    }
}
