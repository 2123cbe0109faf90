// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import equal from 'ajv/dist/runtime/equal.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateNamespaceType = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/namespace-type.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"NamespaceType","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The type's name, which is also the name of its folder.","examples":["web-app"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"description":"Settings that the namespaces of this type share.","required":["description","policies","defaultDeny"],"properties":{"description":{"type":"string","minLength":1,"description":"The purpose of the namespaces of this type."},"labels":{"type":["object","array"]},"namePattern":{"type":"string","minLength":1},"hostsControlPlane":{"type":"boolean"},"parameters":{"$ref":"parameters.schema.json"},"policies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"The policy templates of this type in order: files (without `.yaml`) beside this one or in `policies/shared/`.","examples":[["deny-all","allow-to-dns"]]},"externalPolicies":{"type":"array","items":{"type":["string","object"],"minLength":1,"additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"The name of a file in `policies/external/` (without `.yaml`), or a pattern.","examples":["allow-by-mesh-*"]},"expect":{"type":"string","enum":["Present","Tolerated"]}}},"uniqueItems":true},"defaultDeny":{"type":"object","additionalProperties":false,"required":["ingress","egress"],"description":"Directions in which every pod is isolated by default; verified after rendering.","properties":{"ingress":{"type":["boolean","string"],"description":"true: some rendered policy must isolate every pod of the namespace in this direction and allow nothing. An expression decides per namespace.","examples":[true,"{{values.denyAll}}"]},"egress":{"type":["boolean","string"],"description":"true: some rendered policy must isolate every pod of the namespace in this direction and allow nothing. An expression decides per namespace.","examples":[true,"{{values.denyAll}}"]}}},"tenants":{"type":["string","array"],"if":{"type":"string"},"then":{"enum":["None","Any"]},"items":{"type":"string","minLength":1},"uniqueItems":true,"minItems":1},"tenantLabels":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"tenantPolicies":{"type":"object","additionalProperties":false,"required":["from"],"properties":{"from":{"type":"string","enum":["None","Offered","Own"],"description":"None (default): none. Offered: the templates in `offered`. Own: those, and templates in the tenant's own folder."},"offered":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true},"addresses":{"type":"object","additionalProperties":false,"required":["minPrefixLength"],"properties":{"minPrefixLength":{"type":"object","additionalProperties":false,"required":["ipv4","ipv6"],"description":"The shortest prefix that a block may have.","properties":{"ipv4":{"type":"integer","minimum":0,"maximum":32,"description":"For IPv4."},"ipv6":{"type":"integer","minimum":0,"maximum":128,"description":"For IPv6."}},"examples":[{"ipv4":24,"ipv6":48}]},"outside":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true}}}}}}}}};
const func1 = ucs2length.default;
const func3 = Object.prototype.hasOwnProperty;
const func0 = equal.default;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/parameters.schema.json","type":"object","additionalProperties":false,"properties":{"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"}},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true}},"$defs":{"parameter":{"type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"type":"string","enum":["object","array","string","integer","number","boolean"],"description":"The type of the value."},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"}},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true},"additionalProperties":{"type":["boolean","object"]},"items":{"$ref":"#/$defs/parameter"},"enum":{"type":"array","minItems":1},"const":{},"default":{},"format":{"type":"string"},"minimum":{"type":"number"},"maximum":{"type":"number"},"minItems":{"type":"integer","minimum":0},"maxItems":{"type":"integer","minimum":0},"minPrefixLength":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"ipv4":{"type":"integer","minimum":0,"maximum":32},"ipv6":{"type":"integer","minimum":0,"maximum":128}}},"outside":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true},"minProperties":{"type":"integer","minimum":0},"uniqueItems":{"type":"boolean"},"title":{"type":"string"},"description":{"type":"string"},"examples":{"type":"array"},"merge":{"type":"string","enum":["union"]},"observed":{"type":"boolean"},"tenantMaySet":{"type":"boolean"}}}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"type":"string","enum":["object","array","string","integer","number","boolean"],"description":"The type of the value."},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"}},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true},"additionalProperties":{"type":["boolean","object"]},"items":{"$ref":"#/$defs/parameter"},"enum":{"type":"array","minItems":1},"const":{},"default":{},"format":{"type":"string"},"minimum":{"type":"number"},"maximum":{"type":"number"},"minItems":{"type":"integer","minimum":0},"maxItems":{"type":"integer","minimum":0},"minPrefixLength":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"ipv4":{"type":"integer","minimum":0,"maximum":32},"ipv6":{"type":"integer","minimum":0,"maximum":128}}},"outside":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true},"minProperties":{"type":"integer","minimum":0},"uniqueItems":{"type":"boolean"},"title":{"type":"string"},"description":{"type":"string"},"examples":{"type":"array"},"merge":{"type":"string","enum":["union"]},"observed":{"type":"boolean"},"tenantMaySet":{"type":"boolean"}}};
const wrapper0 = {validate: validate22};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func3.call(schema33.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.type.type,parentSchema:schema33.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((data0 === "object") || (data0 === "array")) || (data0 === "string")) || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema33.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.type.enum,parentSchema:schema33.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.properties !== undefined){
let data1 = data.properties;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(wrapper0.validate(data1[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.properties.type,parentSchema:schema33.properties.properties,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
let data3 = data.required;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.required.items.type,parentSchema:schema33.properties.required.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema33.properties.required,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.required.type,parentSchema:schema33.properties.required,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.additionalProperties !== undefined){
let data5 = data.additionalProperties;
if((typeof data5 !== "boolean") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err8 = {instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: schema33.properties.additionalProperties.type},message:"must be boolean,object",schema:schema33.properties.additionalProperties.type,parentSchema:schema33.properties.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.items !== undefined){
if(!(wrapper0.validate(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.enum !== undefined){
let data7 = data.enum;
if(Array.isArray(data7)){
if(data7.length < 1){
const err9 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.enum.type,parentSchema:schema33.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.format !== undefined){
let data8 = data.format;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.format.type,parentSchema:schema33.properties.format,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.minimum !== undefined){
let data9 = data.minimum;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.minimum.type,parentSchema:schema33.properties.minimum,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.maximum !== undefined){
let data10 = data.maximum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.maximum.type,parentSchema:schema33.properties.maximum,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.minItems !== undefined){
let data11 = data.minItems;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.minItems.type,parentSchema:schema33.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err15 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.maxItems !== undefined){
let data12 = data.maxItems;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err16 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.maxItems.type,parentSchema:schema33.properties.maxItems,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err17 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.maxItems,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.minPrefixLength !== undefined){
let data13 = data.minPrefixLength;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
const err18 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data13){
if(!((key2 === "ipv4") || (key2 === "ipv6"))){
const err19 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.ipv4 !== undefined){
let data14 = data13.ipv4;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err20 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.minPrefixLength.properties.ipv4.type,parentSchema:schema33.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 32 || isNaN(data14)){
const err21 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32},message:"must be <= 32",schema:32,parentSchema:schema33.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err22 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data13.ipv6 !== undefined){
let data15 = data13.ipv6;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err23 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.minPrefixLength.properties.ipv6.type,parentSchema:schema33.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 128 || isNaN(data15)){
const err24 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128},message:"must be <= 128",schema:128,parentSchema:schema33.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err25 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.minPrefixLength.type,parentSchema:schema33.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.outside !== undefined){
let data16 = data.outside;
if(Array.isArray(data16)){
if(data16.length < 1){
const err27 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len1 = data16.length;
for(let i2=0; i2<len1; i2++){
let data17 = data16[i2];
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err28 = {instancePath:instancePath+"/outside/" + i2,schemaPath:"#/properties/outside/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.outside.items,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/outside/" + i2,schemaPath:"#/properties/outside/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.outside.items.type,parentSchema:schema33.properties.outside.items,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let i3 = data16.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data16[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err30 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema33.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err31 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.outside.type,parentSchema:schema33.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.minProperties !== undefined){
let data18 = data.minProperties;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err32 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.minProperties.type,parentSchema:schema33.properties.minProperties,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err33 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.minProperties,data:data18};
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
if(data.uniqueItems !== undefined){
let data19 = data.uniqueItems;
if(typeof data19 !== "boolean"){
const err34 = {instancePath:instancePath+"/uniqueItems",schemaPath:"#/properties/uniqueItems/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.uniqueItems.type,parentSchema:schema33.properties.uniqueItems,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.title !== undefined){
let data20 = data.title;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.title.type,parentSchema:schema33.properties.title,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.description !== undefined){
let data21 = data.description;
if(typeof data21 !== "string"){
const err36 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.description.type,parentSchema:schema33.properties.description,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.examples !== undefined){
let data22 = data.examples;
if(!(Array.isArray(data22))){
const err37 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.examples.type,parentSchema:schema33.properties.examples,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.merge !== undefined){
let data23 = data.merge;
if(typeof data23 !== "string"){
const err38 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.merge.type,parentSchema:schema33.properties.merge,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(data23 === "union")){
const err39 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/enum",keyword:"enum",params:{allowedValues: schema33.properties.merge.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.merge.enum,parentSchema:schema33.properties.merge,data:data23};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.observed !== undefined){
let data24 = data.observed;
if(typeof data24 !== "boolean"){
const err40 = {instancePath:instancePath+"/observed",schemaPath:"#/properties/observed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.observed.type,parentSchema:schema33.properties.observed,data:data24};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.tenantMaySet !== undefined){
let data25 = data.tenantMaySet;
if(typeof data25 !== "boolean"){
const err41 = {instancePath:instancePath+"/tenantMaySet",schemaPath:"#/properties/tenantMaySet/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.tenantMaySet.type,parentSchema:schema33.properties.tenantMaySet,data:data25};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/parameters.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "properties") || (key0 === "required"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.properties !== undefined){
let data0 = data.properties;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(validate22(data0[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.properties.type,parentSchema:schema32.properties.properties,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.required !== undefined){
let data2 = data.required;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err2 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.required.items.type,parentSchema:schema32.properties.required.items,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema32.properties.required,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err4 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.required.type,parentSchema:schema32.properties.required,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/namespace-type.schema.json" */;
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
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("NamespaceType" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "NamespaceType"},message:"must be equal to constant",schema:"NamespaceType",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.metadata.required,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.name.type,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.description === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.policies === undefined){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "policies"},message:"must have required property '"+"policies"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.defaultDeny === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "defaultDeny"},message:"must have required property '"+"defaultDeny"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data4){
if(!(func3.call(schema31.properties.spec.properties, key2))){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.description !== undefined){
let data5 = data4.description;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err17 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.description,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.description.type,parentSchema:schema31.properties.spec.properties.description,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.labels !== undefined){
let data6 = data4.labels;
if(!data6 || typeof data6 != "object"){
const err19 = {instancePath:instancePath+"/spec/labels",schemaPath:"#/properties/spec/properties/labels/type",keyword:"type",params:{type: schema31.properties.spec.properties.labels.type},message:"must be object,array",schema:schema31.properties.spec.properties.labels.type,parentSchema:schema31.properties.spec.properties.labels,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.namePattern !== undefined){
let data7 = data4.namePattern;
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err20 = {instancePath:instancePath+"/spec/namePattern",schemaPath:"#/properties/spec/properties/namePattern/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namePattern,data:data7};
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
const err21 = {instancePath:instancePath+"/spec/namePattern",schemaPath:"#/properties/spec/properties/namePattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namePattern.type,parentSchema:schema31.properties.spec.properties.namePattern,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.hostsControlPlane !== undefined){
let data8 = data4.hostsControlPlane;
if(typeof data8 !== "boolean"){
const err22 = {instancePath:instancePath+"/spec/hostsControlPlane",schemaPath:"#/properties/spec/properties/hostsControlPlane/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spec.properties.hostsControlPlane.type,parentSchema:schema31.properties.spec.properties.hostsControlPlane,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.parameters !== undefined){
if(!(validate21(data4.parameters, {instancePath:instancePath+"/spec/parameters",parentData:data4,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data4.policies !== undefined){
let data10 = data4.policies;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err23 = {instancePath:instancePath+"/spec/policies/" + i0,schemaPath:"#/properties/spec/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.policies.items,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/spec/policies/" + i0,schemaPath:"#/properties/spec/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.policies.items.type,parentSchema:schema31.properties.spec.properties.policies.items,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let i1 = data10.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data10[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err25 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.policies,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err26 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.policies.type,parentSchema:schema31.properties.spec.properties.policies,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.externalPolicies !== undefined){
let data12 = data4.externalPolicies;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i2=0; i2<len1; i2++){
let data13 = data12[i2];
if((typeof data13 !== "string") && (!(data13 && typeof data13 == "object" && !Array.isArray(data13)))){
const err27 = {instancePath:instancePath+"/spec/externalPolicies/" + i2,schemaPath:"#/properties/spec/properties/externalPolicies/items/type",keyword:"type",params:{type: schema31.properties.spec.properties.externalPolicies.items.type},message:"must be string,object",schema:schema31.properties.spec.properties.externalPolicies.items.type,parentSchema:schema31.properties.spec.properties.externalPolicies.items,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err28 = {instancePath:instancePath+"/spec/externalPolicies/" + i2,schemaPath:"#/properties/spec/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.externalPolicies.items,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.name === undefined){
const err29 = {instancePath:instancePath+"/spec/externalPolicies/" + i2,schemaPath:"#/properties/spec/properties/externalPolicies/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.externalPolicies.items.required,parentSchema:schema31.properties.spec.properties.externalPolicies.items,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data13){
if(!((key3 === "name") || (key3 === "expect"))){
const err30 = {instancePath:instancePath+"/spec/externalPolicies/" + i2,schemaPath:"#/properties/spec/properties/externalPolicies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.externalPolicies.items,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.name !== undefined){
let data14 = data13.name;
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err31 = {instancePath:instancePath+"/spec/externalPolicies/" + i2+"/name",schemaPath:"#/properties/spec/properties/externalPolicies/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.externalPolicies.items.properties.name,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/externalPolicies/" + i2+"/name",schemaPath:"#/properties/spec/properties/externalPolicies/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.externalPolicies.items.properties.name.type,parentSchema:schema31.properties.spec.properties.externalPolicies.items.properties.name,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.expect !== undefined){
let data15 = data13.expect;
if(typeof data15 !== "string"){
const err33 = {instancePath:instancePath+"/spec/externalPolicies/" + i2+"/expect",schemaPath:"#/properties/spec/properties/externalPolicies/items/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.externalPolicies.items.properties.expect.type,parentSchema:schema31.properties.spec.properties.externalPolicies.items.properties.expect,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((data15 === "Present") || (data15 === "Tolerated"))){
const err34 = {instancePath:instancePath+"/spec/externalPolicies/" + i2+"/expect",schemaPath:"#/properties/spec/properties/externalPolicies/items/properties/expect/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.externalPolicies.items.properties.expect.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.externalPolicies.items.properties.expect.enum,parentSchema:schema31.properties.spec.properties.externalPolicies.items.properties.expect,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
let i3 = data12.length;
let j1;
if(i3 > 1){
outer0:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data12[i3], data12[j1])){
const err35 = {instancePath:instancePath+"/spec/externalPolicies",schemaPath:"#/properties/spec/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.externalPolicies,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/spec/externalPolicies",schemaPath:"#/properties/spec/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.externalPolicies.type,parentSchema:schema31.properties.spec.properties.externalPolicies,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.defaultDeny !== undefined){
let data16 = data4.defaultDeny;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.ingress === undefined){
const err37 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/required",keyword:"required",params:{missingProperty: "ingress"},message:"must have required property '"+"ingress"+"'",schema:schema31.properties.spec.properties.defaultDeny.required,parentSchema:schema31.properties.spec.properties.defaultDeny,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data16.egress === undefined){
const err38 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/required",keyword:"required",params:{missingProperty: "egress"},message:"must have required property '"+"egress"+"'",schema:schema31.properties.spec.properties.defaultDeny.required,parentSchema:schema31.properties.spec.properties.defaultDeny,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key4 in data16){
if(!((key4 === "ingress") || (key4 === "egress"))){
const err39 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.defaultDeny,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data16.ingress !== undefined){
let data17 = data16.ingress;
if((typeof data17 !== "boolean") && (typeof data17 !== "string")){
const err40 = {instancePath:instancePath+"/spec/defaultDeny/ingress",schemaPath:"#/properties/spec/properties/defaultDeny/properties/ingress/type",keyword:"type",params:{type: schema31.properties.spec.properties.defaultDeny.properties.ingress.type},message:"must be boolean,string",schema:schema31.properties.spec.properties.defaultDeny.properties.ingress.type,parentSchema:schema31.properties.spec.properties.defaultDeny.properties.ingress,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data16.egress !== undefined){
let data18 = data16.egress;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
const err41 = {instancePath:instancePath+"/spec/defaultDeny/egress",schemaPath:"#/properties/spec/properties/defaultDeny/properties/egress/type",keyword:"type",params:{type: schema31.properties.spec.properties.defaultDeny.properties.egress.type},message:"must be boolean,string",schema:schema31.properties.spec.properties.defaultDeny.properties.egress.type,parentSchema:schema31.properties.spec.properties.defaultDeny.properties.egress,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.defaultDeny.type,parentSchema:schema31.properties.spec.properties.defaultDeny,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data4.tenants !== undefined){
let data19 = data4.tenants;
if((typeof data19 !== "string") && (!(Array.isArray(data19)))){
const err43 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/type",keyword:"type",params:{type: schema31.properties.spec.properties.tenants.type},message:"must be string,array",schema:schema31.properties.spec.properties.tenants.type,parentSchema:schema31.properties.spec.properties.tenants,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const _errs43 = errors;
let valid11 = true;
const _errs44 = errors;
if(typeof data19 !== "string"){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid0 = _errs44 === errors;
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs46 = errors;
if(!((data19 === "None") || (data19 === "Any"))){
const err45 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/then/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.tenants.then.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.tenants.then.enum,parentSchema:schema31.properties.spec.properties.tenants.then,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid0 = _errs46 === errors;
valid11 = _valid0;
}
if(!valid11){
const err46 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema31.properties.spec.properties.tenants.if,parentSchema:schema31.properties.spec.properties.tenants,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(Array.isArray(data19)){
if(data19.length < 1){
const err47 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.tenants,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len2 = data19.length;
for(let i4=0; i4<len2; i4++){
let data20 = data19[i4];
if(typeof data20 === "string"){
if(func1(data20) < 1){
const err48 = {instancePath:instancePath+"/spec/tenants/" + i4,schemaPath:"#/properties/spec/properties/tenants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.tenants.items,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/spec/tenants/" + i4,schemaPath:"#/properties/spec/properties/tenants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.tenants.items.type,parentSchema:schema31.properties.spec.properties.tenants.items,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
let i5 = data19.length;
let j2;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data19[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j2 = indices1[item1];
const err50 = {instancePath:instancePath+"/spec/tenants",schemaPath:"#/properties/spec/properties/tenants/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.tenants,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
}
if(data4.tenantLabels !== undefined){
let data21 = data4.tenantLabels;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i6=0; i6<len3; i6++){
let data22 = data21[i6];
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err51 = {instancePath:instancePath+"/spec/tenantLabels/" + i6,schemaPath:"#/properties/spec/properties/tenantLabels/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.tenantLabels.items,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/spec/tenantLabels/" + i6,schemaPath:"#/properties/spec/properties/tenantLabels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.tenantLabels.items.type,parentSchema:schema31.properties.spec.properties.tenantLabels.items,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
let i7 = data21.length;
let j3;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data21[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j3 = indices2[item2];
const err53 = {instancePath:instancePath+"/spec/tenantLabels",schemaPath:"#/properties/spec/properties/tenantLabels/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i7+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.tenantLabels,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err54 = {instancePath:instancePath+"/spec/tenantLabels",schemaPath:"#/properties/spec/properties/tenantLabels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.tenantLabels.type,parentSchema:schema31.properties.spec.properties.tenantLabels,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data4.tenantPolicies !== undefined){
let data23 = data4.tenantPolicies;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.from === undefined){
const err55 = {instancePath:instancePath+"/spec/tenantPolicies",schemaPath:"#/properties/spec/properties/tenantPolicies/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.spec.properties.tenantPolicies.required,parentSchema:schema31.properties.spec.properties.tenantPolicies,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key5 in data23){
if(!(((key5 === "from") || (key5 === "offered")) || (key5 === "addresses"))){
const err56 = {instancePath:instancePath+"/spec/tenantPolicies",schemaPath:"#/properties/spec/properties/tenantPolicies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.tenantPolicies,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data23.from !== undefined){
let data24 = data23.from;
if(typeof data24 !== "string"){
const err57 = {instancePath:instancePath+"/spec/tenantPolicies/from",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.tenantPolicies.properties.from.type,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.from,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!(((data24 === "None") || (data24 === "Offered")) || (data24 === "Own"))){
const err58 = {instancePath:instancePath+"/spec/tenantPolicies/from",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/from/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.tenantPolicies.properties.from.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.tenantPolicies.properties.from.enum,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.from,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data23.offered !== undefined){
let data25 = data23.offered;
if(Array.isArray(data25)){
if(data25.length < 1){
const err59 = {instancePath:instancePath+"/spec/tenantPolicies/offered",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.offered,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
const len4 = data25.length;
for(let i8=0; i8<len4; i8++){
let data26 = data25[i8];
if(typeof data26 === "string"){
if(func1(data26) < 1){
const err60 = {instancePath:instancePath+"/spec/tenantPolicies/offered/" + i8,schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.offered.items,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/spec/tenantPolicies/offered/" + i8,schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.tenantPolicies.properties.offered.items.type,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.offered.items,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
let i9 = data25.length;
let j4;
if(i9 > 1){
const indices3 = {};
for(;i9--;){
let item3 = data25[i9];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j4 = indices3[item3];
const err62 = {instancePath:instancePath+"/spec/tenantPolicies/offered",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i9+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.offered,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
break;
}
indices3[item3] = i9;
}
}
}
else {
const err63 = {instancePath:instancePath+"/spec/tenantPolicies/offered",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/offered/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.tenantPolicies.properties.offered.type,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.offered,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data23.addresses !== undefined){
let data27 = data23.addresses;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.minPrefixLength === undefined){
const err64 = {instancePath:instancePath+"/spec/tenantPolicies/addresses",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/required",keyword:"required",params:{missingProperty: "minPrefixLength"},message:"must have required property '"+"minPrefixLength"+"'",schema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.required,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses,data:data27};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key6 in data27){
if(!((key6 === "minPrefixLength") || (key6 === "outside"))){
const err65 = {instancePath:instancePath+"/spec/tenantPolicies/addresses",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses,data:data27};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data27.minPrefixLength !== undefined){
let data28 = data27.minPrefixLength;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.ipv4 === undefined){
const err66 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/required",keyword:"required",params:{missingProperty: "ipv4"},message:"must have required property '"+"ipv4"+"'",schema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.required,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength,data:data28};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data28.ipv6 === undefined){
const err67 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/required",keyword:"required",params:{missingProperty: "ipv6"},message:"must have required property '"+"ipv6"+"'",schema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.required,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength,data:data28};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key7 in data28){
if(!((key7 === "ipv4") || (key7 === "ipv6"))){
const err68 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength,data:data28};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data28.ipv4 !== undefined){
let data29 = data28.ipv4;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err69 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv4",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv4/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv4.type,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv4,data:data29};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 32 || isNaN(data29)){
const err70 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv4",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv4/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32},message:"must be <= 32",schema:32,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv4,data:data29};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err71 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv4",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv4/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv4,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
if(data28.ipv6 !== undefined){
let data30 = data28.ipv6;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err72 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv6",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv6/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv6.type,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv6,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 128 || isNaN(data30)){
const err73 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv6",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv6/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128},message:"must be <= 128",schema:128,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv6,data:data30};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err74 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength/ipv6",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/properties/ipv6/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.properties.ipv6,data:data30};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
}
else {
const err75 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/minPrefixLength",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/minPrefixLength/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength.type,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.minPrefixLength,data:data28};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data27.outside !== undefined){
let data31 = data27.outside;
if(Array.isArray(data31)){
const len5 = data31.length;
for(let i10=0; i10<len5; i10++){
let data32 = data31[i10];
if(typeof data32 === "string"){
if(func1(data32) < 1){
const err76 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/outside/" + i10,schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/outside/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside.items,data:data32};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/outside/" + i10,schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/outside/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside.items.type,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside.items,data:data32};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
let i11 = data31.length;
let j5;
if(i11 > 1){
const indices4 = {};
for(;i11--;){
let item4 = data31[i11];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j5 = indices4[item4];
const err78 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/outside",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/outside/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i11+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside,data:data31};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
break;
}
indices4[item4] = i11;
}
}
}
else {
const err79 = {instancePath:instancePath+"/spec/tenantPolicies/addresses/outside",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/properties/outside/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside.type,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.properties.outside,data:data31};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/spec/tenantPolicies/addresses",schemaPath:"#/properties/spec/properties/tenantPolicies/properties/addresses/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.tenantPolicies.properties.addresses.type,parentSchema:schema31.properties.spec.properties.tenantPolicies.properties.addresses,data:data27};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec/tenantPolicies",schemaPath:"#/properties/spec/properties/tenantPolicies/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.tenantPolicies.type,parentSchema:schema31.properties.spec.properties.tenantPolicies,data:data23};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
