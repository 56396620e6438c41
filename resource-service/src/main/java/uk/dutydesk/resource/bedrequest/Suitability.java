package uk.dutydesk.resource.bedrequest;

import java.util.ArrayList;
import java.util.List;
import uk.dutydesk.resource.bedrequest.Lack.Thing;
import uk.dutydesk.resource.ward.Ward;

/** Whether a ward is for such a person at all. Sex, age, type, security and access are hard filters: disabled people and women have come to harm where they were not. */
final class Suitability {

    private Suitability() {}

    /** Why not, in words for a screen; empty if the ward suits. */
    static List<String> against(Ward ward, Need need) {
        return lacks(ward, need).stream().map(Lack::words).toList();
    }

    /** Why not this bed, in words for a screen: its ward's reasons, and what the bed itself lacks. */
    static List<String> against(Ward ward, List<String> accessOfBed, Need need) {
        return lacks(ward, accessOfBed, need).stream().map(Lack::words).toList();
    }

    static List<Lack> lacks(Ward ward, Need need) {
        var lacks = new ArrayList<Lack>();
        if (!need.type().isEmpty() && !need.type().equals(ward.bedType())) {
            lacks.add(new Lack(Thing.TYPE, need.type(), "another kind of ward"));
        }
        if (!admitsSex(ward.intendedSex(), need.sex())) {
            lacks.add(new Lack(Thing.SEX, need.sex(), ward.intendedSex().equals("1") ? "men" : "women"));
        }
        if (!admitsAge(ward.intendedAge(), need.age())) {
            lacks.add(new Lack(Thing.AGE, need.band(), "another age group"));
        }
        if (ward.security() != need.securityLevel()) {
            lacks.add(new Lack(Thing.SECURITY, String.valueOf(need.securityLevel()), "another level of security"));
        }
        if (need.isDetained() && !ward.acceptsDetained()) {
            lacks.add(new Lack(Thing.DETAINED, "detained", "takes nobody who is detained"));
        }
        need.accessibility().stream()
                .filter(access -> !ward.access().contains(access))
                .forEach(access -> lacks.add(new Lack(Thing.ACCESS, access, "no " + access)));
        return lacks;
    }

    static List<Lack> lacks(Ward ward, List<String> accessOfBed, Need need) {
        var lacks = new ArrayList<>(lacks(ward, need));
        need.accessibility().stream()
                .filter(access -> ward.access().contains(access) && !accessOfBed.contains(access))
                .forEach(access -> lacks.add(new Lack(Thing.ACCESS, access, "this bed: no " + access)));
        return lacks;
    }

    private static boolean admitsSex(String intended, String sex) {
        return switch (intended) {
            case "1" -> sex.equals("MALE");
            case "2" -> sex.equals("FEMALE");
            default -> true;
        };
    }

    /** The national ward-age codes. */
    private static boolean admitsAge(String intended, int age) {
        return switch (intended) {
            case "10" -> age < 13;
            case "11" -> age >= 13 && age < 18;
            case "12" -> age < 18;
            case "13" -> age >= 18 && age < 65;
            case "14" -> age >= 65;
            case "15" -> age >= 18;
            default -> true;
        };
    }
}
