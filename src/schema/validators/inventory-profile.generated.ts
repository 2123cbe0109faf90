// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateInventoryProfile = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-profile.schema.json","type":"object","additionalProperties":false,"required":["schemaVersion","type","profile"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"type":{"type":"string","minLength":1,"description":"The namespace type."},"profile":{"type":"string","minLength":1,"description":"The profile's name: the values in which it differs from the defaults.","examples":["default"]},"workloads":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","labels"],"properties":{"name":{"type":"string","minLength":1,"description":"The workload's name, unique in its namespace."},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"]},"labels":{"type":"object","additionalProperties":{"type":"string"},"description":"The pods' labels."},"ports":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["port"],"properties":{"name":{"type":"string","minLength":1},"port":{"type":"integer","minimum":1,"maximum":65535,"description":"The number."},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"]}}}},"hostNetwork":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"string","format":"ip"}}}}},"externalPolicies":{"type":"array","items":{"type":"object","additionalProperties":true}}}};
const func1 = ucs2length.default;
const formats0 = formats.ip;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-profile.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.profile === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "schemaVersion") || (key0 === "type")) || (key0 === "profile")) || (key0 === "workloads")) || (key0 === "externalPolicies"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err4 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema31.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.schemaVersion.enum,parentSchema:schema31.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.type,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.type.type,parentSchema:schema31.properties.type,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.profile !== undefined){
let data2 = data.profile;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err7 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.profile,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.profile.type,parentSchema:schema31.properties.profile,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.workloads !== undefined){
let data3 = data.workloads;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.name === undefined){
const err9 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.workloads.items.required,parentSchema:schema31.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.labels === undefined){
const err10 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema31.properties.workloads.items.required,parentSchema:schema31.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data4){
if(!((((((key1 === "name") || (key1 === "kind")) || (key1 === "labels")) || (key1 === "ports")) || (key1 === "hostNetwork")) || (key1 === "addresses"))){
const err11 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.name !== undefined){
let data5 = data4.name;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err12 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.workloads.items.properties.name,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.name.type,parentSchema:schema31.properties.workloads.items.properties.name,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.kind !== undefined){
let data6 = data4.kind;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.kind.type,parentSchema:schema31.properties.workloads.items.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((((((data6 === "Deployment") || (data6 === "StatefulSet")) || (data6 === "DaemonSet")) || (data6 === "ReplicaSet")) || (data6 === "Job")) || (data6 === "CronJob")) || (data6 === "Pod"))){
const err15 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.workloads.items.properties.kind.enum,parentSchema:schema31.properties.workloads.items.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.labels !== undefined){
let data7 = data4.labels;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
let data8 = data7[key2];
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/workloads/" + i0+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workloads/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.labels.additionalProperties.type,parentSchema:schema31.properties.workloads.items.properties.labels.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/workloads/" + i0+"/labels",schemaPath:"#/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.workloads.items.properties.labels.type,parentSchema:schema31.properties.workloads.items.properties.labels,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.ports !== undefined){
let data9 = data4.ports;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.port === undefined){
const err18 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema31.properties.workloads.items.properties.ports.items.required,parentSchema:schema31.properties.workloads.items.properties.ports.items,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key3 in data10){
if(!(((key3 === "name") || (key3 === "port")) || (key3 === "protocol"))){
const err19 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.workloads.items.properties.ports.items,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err20 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.name,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.name,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data10.port !== undefined){
let data12 = data10.port;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err22 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.port,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 65535 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.port,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.port,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data10.protocol !== undefined){
let data13 = data10.protocol;
if(typeof data13 !== "string"){
const err25 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.protocol,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(((data13 === "TCP") || (data13 === "UDP")) || (data13 === "SCTP"))){
const err26 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema31.properties.workloads.items.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.workloads.items.properties.ports.items.properties.protocol.enum,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.protocol,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.workloads.items.properties.ports.items.type,parentSchema:schema31.properties.workloads.items.properties.ports.items,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/workloads/" + i0+"/ports",schemaPath:"#/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.workloads.items.properties.ports.type,parentSchema:schema31.properties.workloads.items.properties.ports,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.hostNetwork !== undefined){
let data14 = data4.hostNetwork;
if(typeof data14 !== "boolean"){
const err29 = {instancePath:instancePath+"/workloads/" + i0+"/hostNetwork",schemaPath:"#/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema31.properties.workloads.items.properties.hostNetwork,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.addresses !== undefined){
let data15 = data4.addresses;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(typeof data16 === "string"){
if(!(formats0(data16))){
const err30 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema31.properties.workloads.items.properties.addresses.items,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.addresses.items.type,parentSchema:schema31.properties.workloads.items.properties.addresses.items,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/workloads/" + i0+"/addresses",schemaPath:"#/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.workloads.items.properties.addresses.type,parentSchema:schema31.properties.workloads.items.properties.addresses,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.workloads.items.type,parentSchema:schema31.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.workloads.type,parentSchema:schema31.properties.workloads,data:data3};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.externalPolicies !== undefined){
let data17 = data.externalPolicies;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
}
else {
const err35 = {instancePath:instancePath+"/externalPolicies/" + i3,schemaPath:"#/properties/externalPolicies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.externalPolicies.items.type,parentSchema:schema31.properties.externalPolicies.items,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/externalPolicies",schemaPath:"#/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.externalPolicies.type,parentSchema:schema31.properties.externalPolicies,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
